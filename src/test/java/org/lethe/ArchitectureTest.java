package org.lethe;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rooms and who may go where. */
@AnalyzeClasses(packages = "org.lethe", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule onlyThePlatformKnowsCamel = noClasses()
            .that()
            .resideOutsideOfPackages("org.lethe.platform..", "org.lethe.bench..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.camel..");

    @ArchTest
    static final ArchRule theRoomsFormNoCycles =
            slices().matching("org.lethe.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theRoomsOfDraftsFormNoCycles =
            slices().matching("org.lethe.erasure.draft.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule erasureKnowsNoChannel = noClasses()
            .that()
            .resideInAPackage("org.lethe.erasure..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.lethe.intake..",
                    "org.lethe.request..",
                    "org.lethe.notice..",
                    "org.lethe.desk..",
                    "org.lethe.api..",
                    "org.lethe.forget..",
                    "org.lethe.retention..",
                    "org.lethe.ledger..");

    @ArchTest
    static final ArchRule anIntakeOnlyMakesRequests = noClasses()
            .that()
            .resideInAnyPackage("org.lethe.intake", "org.lethe.intake.rest..", "org.lethe.intake.queue..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..", "org.lethe.erasure..");

    @ArchTest
    static final ArchRule nobodyButThePlatformReachesIntoThePlatform = noClasses()
            .that()
            .resideOutsideOfPackages("org.lethe.platform..", "org.lethe.command..", "org.lethe.bench..", "org.lethe")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.lethe.platform..");

    @ArchTest
    static final ArchRule personIsALeaf = noClasses()
            .that()
            .resideInAPackage("org.lethe.person..")
            .should()
            .dependOnClassesThat(alwaysTrue()
                    .and(com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage("org.lethe.."))
                    .and(com.tngtech.archunit.base.DescribedPredicate.not(
                            com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage(
                                    "org.lethe.person.."))));
}
