package org.tributary.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.eclipse.microprofile.config.spi.Converter;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void the_rounds_of_a_password_may_be_raised_and_lowered_only_in_a_demo_network() {
        assertEquals(210_000, settings(Map.of()).passwordRounds());
        assertEquals(600_000, settings(Map.of("tributary.password.rounds", "600000")).passwordRounds());
        Settings lower = settings(Map.of("tributary.password.rounds", "209999"));
        String said = assertThrows(WrongSetting.class, lower::passwordRounds).getMessage();
        assertTrue(said.startsWith("The setting TRIBUTARY_PASSWORD_ROUNDS is wrong: "), said);
        assertEquals(1024, settings(Map.of("tributary.demo", "true", "tributary.password.rounds", "1024")).passwordRounds());
    }

    /** What ships, but for these. */
    private static Settings settings(Map<String, String> others) {
        Map<String, String> all = new HashMap<>(Map.of("tributary.demo", "false", "tributary.password.rounds", "210000"));
        all.putAll(others);
        Settings settings = new Settings();
        settings.config = new Values(all);
        return settings;
    }

    private record Values(Map<String, String> values) implements Config {

        @Override
        public <T> T getValue(String name, Class<T> type) {
            return getOptionalValue(name, type).orElseThrow(() -> new NoSuchElementException(name));
        }

        @Override
        public <T> Optional<T> getOptionalValue(String name, Class<T> type) {
            return Optional.ofNullable(values.get(name)).map(type::cast);
        }

        @Override
        public ConfigValue getConfigValue(String name) {
            throw new UnsupportedOperationException(name);
        }

        @Override
        public Iterable<String> getPropertyNames() {
            return values.keySet();
        }

        @Override
        public Iterable<ConfigSource> getConfigSources() {
            return List.of();
        }

        @Override
        public <T> Optional<Converter<T>> getConverter(Class<T> type) {
            return Optional.empty();
        }

        @Override
        public <T> T unwrap(Class<T> type) {
            throw new UnsupportedOperationException(type.getName());
        }
    }
}
