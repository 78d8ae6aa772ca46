package dev.leanloop;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the package table of {@code docs/pipeline.md}: who may use whom, and who owns which library. */
final class ArchitectureTest {

    private static final String BASE = "dev.leanloop.";

    /** Each package, and those it names as its own needs; what those may use, it may use as well. */
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("diagnostic", Set.of()),
            Map.entry("markdown", Set.of("diagnostic")),
            Map.entry("privacy", Set.of("markdown")),
            Map.entry("digest", Set.of()),
            Map.entry("note", Set.of("markdown", "privacy", "diagnostic", "state")),
            Map.entry("note.source", Set.of("note", "state")),
            Map.entry("state", Set.of("digest")),
            Map.entry("history", Set.of("note", "state")),
            Map.entry("knowledge", Set.of("note", "note.source", "history", "state", "diagnostic")),
            Map.entry("knowledge.metric", Set.of("knowledge")),
            Map.entry("index", Set.of("knowledge")),
            Map.entry("index.web", Set.of("index", "knowledge")),
            Map.entry("index.engine", Set.of("index", "knowledge")),
            Map.entry("site.message", Set.of()),
            Map.entry("site.page", Set.of("site.message")),
            Map.entry("site.chart", Set.of("site.page")),
            Map.entry("site", Set.of("site.page", "knowledge", "knowledge.metric")),
            Map.entry("site.template", Set.of("site", "site.chart")),
            Map.entry("site.output", Set.of("site", "index.web", "state")),
            Map.entry("export", Set.of("knowledge")),
            Map.entry("imports", Set.of("note.source")),
            Map.entry("change", Set.of("knowledge")),
            Map.entry("adopt", Set.of("knowledge")),
            Map.entry("starter", Set.of("history", "note")),
            Map.entry("person", Set.of("history", "note.source")),
            Map.entry("pipeline", Set.of("note.source", "state", "index.web", "site.template", "site.output")),
            Map.entry("serve", Set.of("pipeline")),
            Map.entry("handbook", Set.of("pipeline", "markdown")),
            Map.entry(
                    "cli",
                    Set.of(
                            "pipeline",
                            "serve",
                            "index",
                            "index.engine",
                            "starter",
                            "export",
                            "person",
                            "change",
                            "adopt",
                            "imports",
                            "handbook")));

    /** Each library, and the only packages that may know of it. */
    private static final Map<String, Set<String>> OWNERS = Map.ofEntries(
            Map.entry("org.commonmark..", Set.of("markdown")),
            Map.entry("org.snakeyaml..", Set.of("note")),
            Map.entry("org.eclipse.jgit..", Set.of("history")),
            Map.entry("org.apache.lucene..", Set.of("index")),
            Map.entry("freemarker..", Set.of("site.template")),
            Map.entry("com.ibm.icu..", Set.of("site.message")),
            Map.entry("picocli..", Set.of("cli")),
            Map.entry("me.tongfei..", Set.of("cli")),
            Map.entry("com.sun.net.httpserver..", Set.of("serve")),
            Map.entry("java.net.http..", Set.of("index.engine")),
            Map.entry("org.apache.commons.csv..", Set.of("imports")),
            Map.entry("org.apache.james..", Set.of("imports")),
            Map.entry("org.jsoup..", Set.of("imports")),
            Map.entry("com.fasterxml.jackson..", Set.of("index.engine", "export", "cli")));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.leanloop");

    @Test
    void theTableNamesExactlyThePackagesThatExist() {
        Set<String> found = new TreeSet<>();
        CLASSES.forEach(type -> found.add(type.getPackageName().substring(BASE.length())));

        assertThat(found).isEqualTo(new TreeSet<>(MAY_USE.keySet()));
    }

    @Test
    void enoughClassesAreSeenToMeanSomething() {
        Map<String, Integer> classes = new TreeMap<>();
        CLASSES.forEach(type -> classes.merge(type.getPackageName(), 1, Integer::sum));

        assertThat(CLASSES).hasSizeGreaterThan(100);
        assertThat(classes).allSatisfy((name, count) -> assertThat(count).isPositive());
    }

    @TestFactory
    List<DynamicTest> eachPackageUsesOnlyWhatTheTableAllows() {
        return MAY_USE.keySet().stream()
                .sorted()
                .map(name -> DynamicTest.dynamicTest(
                        name,
                        () -> noClasses()
                                .that()
                                .resideInAPackage(BASE + name)
                                .should()
                                .dependOnClassesThat(ourClassesOutside(reach(name)))
                                .allowEmptyShould(false)
                                .check(CLASSES)))
                .toList();
    }

    @TestFactory
    List<DynamicTest> eachLibraryIsKnownToItsOwnersOnly() {
        return OWNERS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(owned -> DynamicTest.dynamicTest(owned.getKey(), () -> {
                    assertThat(CLASSES.stream()
                                    .filter(type ->
                                            packageIsOneOf(owned.getValue()).test(type))
                                    .anyMatch(type -> type.getDirectDependenciesFromSelf().stream()
                                            .anyMatch(use -> resideInAPackage(owned.getKey())
                                                    .test(use.getTargetClass()))))
                            .as("an owner really uses " + owned.getKey())
                            .isTrue();
                    noClasses()
                            .that(DescribedPredicate.not(packageIsOneOf(owned.getValue())))
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage(owned.getKey())
                            .check(CLASSES);
                }))
                .toList();
    }

    @Test
    void noLibraryTypeStandsInAPublicSignature() {
        DescribedPredicate<JavaClass> library =
                resideInAnyPackage(OWNERS.keySet().toArray(String[]::new));
        List<String> leaks = CLASSES.stream()
                .filter(ArchitectureTest::isPublicAllTheWay)
                .flatMap(type -> type.getCodeUnits().stream())
                .filter(unit -> unit.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(unit -> signature(unit).stream().anyMatch(library))
                .map(JavaCodeUnit::getFullName)
                .sorted()
                .toList();

        assertThat(leaks).isEmpty();
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("dev.leanloop.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void noPackageIsADumpingGround() {
        noClasses()
                .should()
                .resideInAnyPackage("..util..", "..common..", "..helper..", "..misc..", "..shared..")
                .check(CLASSES);
    }

    @Test
    void onlyMainEndsTheProcess() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("dev.leanloop.cli.Main")
                .should()
                .callMethod(System.class, "exit", int.class)
                .because("CI relies on the exit codes, and they are decided in one place")
                .check(CLASSES);
    }

    @Test
    void onlyMainKnowsTheProcess() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("dev.leanloop.cli.Main")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .accessField(System.class, "in")
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .orShould()
                .callMethod(System.class, "getenv")
                .because("everything else is handed what it writes to and reads from, and can be tested")
                .check(CLASSES);
    }

    @Test
    void filesArePaths() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.leanloop.history")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.File")
                .because("a File loses the reason of a failure; JGit, which wants one, is behind history")
                .check(CLASSES);
    }

    @Test
    void aPlantedFaultIsFound() {
        JavaClasses planted = new ClassFileImporter().importClasses(ArchitectureTest.class);

        assertThatThrownBy(() -> noClasses()
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("com.tngtech.archunit..")
                        .check(planted))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("ArchitectureTest");
    }

    /** The package itself and all it may use, directly or by way of another. */
    private static Set<String> reach(String name) {
        Set<String> reached = new HashSet<>(Set.of(name));
        MAY_USE.get(name).forEach(next -> reached.addAll(reach(next)));
        return reached;
    }

    private static DescribedPredicate<JavaClass> ourClassesOutside(Set<String> packages) {
        return resideInAPackage(BASE + ".").and(DescribedPredicate.not(packageIsOneOf(packages)));
    }

    private static DescribedPredicate<JavaClass> packageIsOneOf(Set<String> packages) {
        Predicate<JavaClass> test =
                type -> packages.stream().anyMatch(name -> type.getPackageName().equals(BASE + name));
        return DescribedPredicate.describe("in one of " + new TreeSet<>(packages), test);
    }

    private static boolean isPublicAllTheWay(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass()
                        .map(ArchitectureTest::isPublicAllTheWay)
                        .orElse(true);
    }

    private static List<JavaClass> signature(JavaCodeUnit unit) {
        return Stream.concat(unit.getRawParameterTypes().stream(), Stream.of(unit.getRawReturnType()))
                .toList();
    }
}
