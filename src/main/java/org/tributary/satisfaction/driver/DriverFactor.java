package org.tributary.satisfaction.driver;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tributary.satisfaction.figure.Drivers.Driver;

/** One factor of a run: its share, or why it was left out. */
@Embeddable
public class DriverFactor {

    static final String CONSTANT = "constant";
    static final String TWIN = "twin";

    private int position;
    @Column(name = "factor_id")
    private long factor;
    private String refused = "";
    @Column(name = "twin_id")
    private @Nullable Long twin;
    private @Nullable Double share;
    private @Nullable Double low;
    private @Nullable Double high;
    private @Nullable Double correlation;
    private String direction = "";
    private @Nullable Double mean;

    protected DriverFactor() {
    }

    DriverFactor(int position, long factor, Driver driver) {
        this.position = position;
        this.factor = factor;
        this.share = driver.share();
        this.low = driver.interval().low();
        this.high = driver.interval().high();
        this.correlation = driver.correlation();
        this.direction = driver.direction().name().toLowerCase(Locale.ROOT);
        this.mean = driver.mean();
    }

    DriverFactor(int position, long factor, @Nullable Long twin) {
        this.position = position;
        this.factor = factor;
        this.refused = twin == null ? CONSTANT : TWIN;
        this.twin = twin;
    }

    int position() {
        return position;
    }

    long factor() {
        return factor;
    }

    String refused() {
        return refused;
    }

    @Nullable
    Long twin() {
        return twin;
    }

    DriverView.Share share() {
        return new DriverView.Share(number(share), number(low), number(high), number(correlation), direction, number(mean));
    }

    private static double number(@Nullable Double value) {
        return value == null ? 0 : value;
    }
}
