package org.tributary;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateful;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.SessionScoped;
import jakarta.faces.view.ViewScoped;
import jakarta.ws.rs.HttpMethod;
import java.lang.annotation.Annotation;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.tributary.people.Allowed;

/** The rules of the design that the compiled classes can be held to; those of sources, pages and migrations stand beside. */
class ArchitectureTest {

    private static final String ROOT = "org.tributary.";
    private static final JavaClasses CLASSES = new ClassFileImporter().importPath(Path.of("target/classes"));
    private static final List<Class<? extends Annotation>> EJBS = List.of(Stateless.class, Singleton.class, Stateful.class);
    private static final List<Class<? extends Annotation>> PROXIED = List.of(Stateless.class, Singleton.class,
            Stateful.class, ApplicationScoped.class, RequestScoped.class, SessionScoped.class, ViewScoped.class);

    /** From each component to those it may use directly; what these may use is written out. */
    private static final Map<String, Set<String>> USES = uses();

    /** The components that outgrew a flat folder have seams, each named here (decision 0165). */
    private static final Set<String> SEAMS = Set.of("publication.text", "publication.review", "publication.calendar",
            "publication.contradiction", "satisfaction.alert", "satisfaction.driver", "satisfaction.explore",
            "satisfaction.figure", "satisfaction.pulse", "satisfaction.report", "satisfaction.survey");

    @Test
    void a_component_uses_only_those_below_it() {
        Map<String, String> broken = new TreeMap<>();
        for (JavaClass one : CLASSES) {
            Set<String> allowed = USES.get(component(one));
            one.getDirectDependenciesFromSelf().stream().map(dependency -> dependency.getTargetClass().getBaseComponentType())
                    .filter(target -> target.getName().startsWith(ROOT) && !component(target).equals(component(one)))
                    .filter(target -> !allowed.contains(component(target)) && !isHeardOf(one, target))
                    .forEach(target -> broken.put(one.getName(), target.getName()));
        }
        assertEquals(Map.of(), broken);
    }

    /** Notification hears the event records of any component. */
    private static boolean isHeardOf(JavaClass one, JavaClass target) {
        return component(one).equals("notification") && target.isRecord() && !target.isNestedClass();
    }

    @Test
    void components_form_no_circle() {
        slices().matching("org.tributary.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void a_component_is_flat_but_for_its_pages_and_named_seams() {
        classes().should().resideInAnyPackage(Stream.concat(Stream.of("org.tributary.*", "org.tributary.*.web"),
                SEAMS.stream().map(seam -> ROOT + seam)).toArray(String[]::new)).check(CLASSES);
        for (JavaClass one : CLASSES) {
            assertFalse(USES.get(component(one)) == null, () -> one.getName() + " is of no component of the design");
        }
    }

    @Test
    void the_words_of_a_publication_know_nothing_of_its_life() {
        noClasses().that().resideInAPackage("org.tributary.publication.text").should().dependOnClassesThat()
                .resideInAnyPackage("org.tributary.publication", "jakarta.persistence..", "jakarta.ejb..").check(CLASSES);
    }

    @Test
    void a_review_knows_versions_by_key_only() {
        noClasses().that().resideInAPackage("org.tributary.publication.review").should().dependOnClassesThat()
                .resideInAnyPackage("org.tributary.publication", "org.tributary.publication.web").check(CLASSES);
    }

    @Test
    void figures_only_compute() {
        noClasses().that().resideInAPackage("org.tributary.satisfaction.figure").should().dependOnClassesThat()
                .resideInAnyPackage("org.tributary.satisfaction", "org.tributary.satisfaction.web", "jakarta..")
                .check(CLASSES);
    }

    @Test
    void what_is_compared_is_made_of_released_tallies() {
        noClasses().that().resideInAPackage("org.tributary.satisfaction.explore").should().dependOnClassesThat()
                .resideInAnyPackage("org.tributary.satisfaction.web", "jakarta..").check(CLASSES);
    }

    @Test
    void what_is_asked_knows_nothing_of_who_answers() {
        noClasses().that().resideInAPackage("org.tributary.satisfaction.survey").should().dependOnClassesThat()
                .resideInAnyPackage("org.tributary.satisfaction", "org.tributary.satisfaction.web").check(CLASSES);
    }

    @Test
    void the_pulse_knows_nothing_of_what_customers_answer() {
        noClasses().that().resideInAPackage("org.tributary.satisfaction.pulse").should().dependOnClassesThat()
                .resideInAnyPackage("org.tributary.satisfaction", "org.tributary.satisfaction.web").check(CLASSES);
    }

    @Test
    void only_web_packages_know_pages() {
        noClasses().that().resideOutsideOfPackage("org.tributary.*.web").should().dependOnClassesThat()
                .resideInAPackage("jakarta.faces..").check(CLASSES);
    }

    @Test
    void every_door_method_says_who_may_call_it() {
        methods().that().arePublic().and().areDeclaredInClassesThat().areAnnotatedWith(Stateless.class).and()
                .doNotHaveModifier(JavaModifier.SYNTHETIC).should(sayWhoMay()).check(CLASSES);
    }

    @Test
    void every_resource_method_says_who_may_call_it() {
        methods().that().areMetaAnnotatedWith(HttpMethod.class).should().beAnnotatedWith(Allowed.class)
                .check(CLASSES);
    }

    @Test
    void time_comes_from_the_clock() {
        noClasses().that().doNotHaveFullyQualifiedName("org.tributary.platform.PortalClock").should()
                .callMethodWhere(new DescribedPredicate<JavaMethodCall>("the system's time is read") {
                    @Override
                    public boolean test(JavaMethodCall call) {
                        return readsTheSystemsTime(call);
                    }
                }).orShould().callConstructor(java.util.Date.class).check(CLASSES);
    }

    private static boolean readsTheSystemsTime(JavaMethodCall call) {
        String owner = call.getTargetOwner().getName();
        String name = call.getName();
        boolean byClock = call.getTarget().getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
        return owner.startsWith("java.time.") && name.equals("now") && !byClock
                || owner.equals("java.time.Clock") && (name.startsWith("system") || name.startsWith("tick"))
                || owner.equals("java.lang.System") && name.equals("currentTimeMillis");
    }

    @Test
    void nothing_is_called_impl_manager_util_helper_or_dto() {
        noClasses().should().haveNameMatching(".*(Impl|Manager|Utils?|Helper|DTO|Dto)(\\$.*)?").check(CLASSES);
    }

    @Test
    void every_package_tells_its_story_and_marks_what_may_be_null() {
        CLASSES.stream().map(JavaClass::getPackage).distinct()
                .forEach(one -> assertFalse(one.tryGetAnnotationOfType(NullMarked.class).isEmpty(), one.getName()));
    }

    @Test
    void the_engine_knows_nothing_of_the_platform() {
        noClasses().that().resideInAPackage("org.tributary.pooling").should().dependOnClassesThat(
                resideInAPackage("jakarta..").or(resideInAPackage("java.sql..")).or(resideInAPackage("javax.sql..")))
                .check(CLASSES);
    }

    /** Two of one name break the deployment. */
    @Test
    void session_beans_have_names_of_their_own() {
        Map<String, List<JavaClass>> byName = CLASSES.stream().filter(one -> isAny(one, EJBS))
                .collect(groupingBy(JavaClass::getSimpleName));
        assertEquals("", byName.values().stream().filter(many -> many.size() > 1).map(Object::toString).collect(joining()));
    }

    /** What is injected is a proxy, whose fields are null: they must only be used through {@code this}. */
    @Test
    void nobody_reaches_for_the_fields_of_an_injected_bean() {
        classes().should(new ArchCondition<>("use the fields of beans through methods") {
            @Override
            public void check(JavaClass one, ConditionEvents events) {
                one.getFieldAccessesFromSelf().stream().filter(ArchitectureTest::reachesIntoABean)
                        .forEach(access -> events.add(SimpleConditionEvent.violated(one, access.getDescription())));
            }
        }).check(CLASSES);
    }

    private static boolean reachesIntoABean(JavaFieldAccess access) {
        JavaClass from = outermost(access);
        JavaClass owner = access.getTargetOwner();
        boolean constant = access.getTarget().resolveMember().map(JavaField::getModifiers)
                .map(modifiers -> modifiers.contains(JavaModifier.STATIC)).orElse(false);
        return isAny(owner, PROXIED) && !constant && !from.equals(outermost(owner)) && !from.isAssignableTo(owner.getName());
    }

    @Test
    void only_the_platform_speaks_to_the_console() {
        noClasses().that().resideOutsideOfPackage("org.tributary.platform..").should().accessField(System.class, "out")
                .orShould().accessField(System.class, "err").check(CLASSES);
    }

    private static ArchCondition<JavaMethod> sayWhoMay() {
        return new ArchCondition<>("declare @Allowed") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                if (!method.isAnnotatedWith(Allowed.class) && !method.getOwner().isAnnotatedWith(Allowed.class)) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName()));
                }
            }
        };
    }

    private static JavaClass outermost(JavaAccess<?> access) {
        return outermost(access.getOriginOwner());
    }

    private static JavaClass outermost(JavaClass one) {
        return one.getEnclosingClass().map(ArchitectureTest::outermost).orElse(one);
    }

    private static boolean isAny(JavaClass one, List<Class<? extends Annotation>> annotations) {
        return annotations.stream().anyMatch(one::isAnnotatedWith);
    }

    private static String component(JavaClass one) {
        String rest = one.getName().substring(ROOT.length());
        return rest.substring(0, rest.indexOf('.'));
    }

    private static Map<String, Set<String>> uses() {
        Map<String, Set<String>> uses = new TreeMap<>();
        uses.put("platform", Set.of());
        uses.put("pooling", Set.of());
        uses.put("privacy", Set.of("platform"));
        uses.put("people", Set.of("platform", "privacy"));
        uses.put("api", Set.of("platform", "privacy", "people"));
        uses.put("audit", Set.of("platform", "privacy", "people"));
        uses.put("notification", Set.of("platform", "privacy", "people", "audit"));
        uses.put("observation", Set.of("platform", "privacy", "people", "audit"));
        uses.put("insight", Set.of("platform", "privacy", "people", "audit", "observation", "pooling"));
        uses.put("product", Set.of("platform", "privacy", "people", "audit", "observation", "pooling", "insight"));
        uses.put("publication", Set.of("platform", "privacy", "people", "audit", "observation", "pooling", "insight",
                "product"));
        uses.put("satisfaction", Set.of("platform", "privacy", "people", "audit", "observation", "pooling", "insight",
                "product", "publication"));
        uses.put("transfer", Set.of("platform", "privacy", "people", "audit", "observation", "pooling", "insight",
                "product", "publication", "satisfaction"));
        uses.put("demo", Set.of("platform", "privacy", "people", "api", "audit", "notification", "observation", "pooling",
                "insight", "product", "publication", "satisfaction", "transfer"));
        uses.put("home", Set.of("platform", "privacy", "people", "api", "audit", "notification", "observation", "pooling",
                "insight", "product", "publication", "satisfaction", "transfer", "demo"));
        return uses;
    }
}
