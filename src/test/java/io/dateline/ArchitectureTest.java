package io.dateline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import io.dateline.article.ExpectedFault;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The architecture, as a table: each package and the only other packages it may use. `facade` is
/// `io.dateline` itself.
@Execution(ExecutionMode.CONCURRENT)
class ArchitectureTest {

    private static final Map<String, Set<String>> MAY_USE =
            Map.ofEntries(
                    Map.entry("article", Set.of()),
                    Map.entry("prompt", Set.of("article")),
                    Map.entry("store", Set.of("article")),
                    Map.entry("model", Set.of("article")),
                    Map.entry("index", Set.of("article")),
                    Map.entry("ingest", Set.of("article", "index", "model", "store")),
                    Map.entry("retrieve", Set.of("article", "index", "model")),
                    Map.entry("answer", Set.of("article", "model", "prompt", "retrieve")),
                    Map.entry("conversation", Set.of("answer", "article", "store")),
                    Map.entry(
                            "facade",
                            Set.of(
                                    "answer",
                                    "article",
                                    "conversation",
                                    "index",
                                    "ingest",
                                    "model",
                                    "prompt",
                                    "retrieve",
                                    "store")),
                    Map.entry("eval", Set.of("answer", "article", "facade", "retrieve")),
                    Map.entry(
                            "server",
                            Set.of(
                                    "answer",
                                    "article",
                                    "conversation",
                                    "facade",
                                    "ingest",
                                    "retrieve",
                                    "store")),
                    Map.entry(
                            "slack",
                            Set.of("answer", "article", "conversation", "server", "store")));

    /// Packages that the table leaves free: they put the others together, or measure them.
    private static final Set<String> FREE = Set.of("bench", "cli");

    private static final Map<String, List<String>> ONLY_IN =
            Map.ofEntries(
                    Map.entry("org.apache.lucene..", List.of("index", "bench")),
                    Map.entry("ai.onnxruntime..", List.of("model", "bench")),
                    Map.entry("ai.djl..", List.of("model")),
                    Map.entry("opennlp..", List.of("model")),
                    Map.entry("io.javalin..", List.of("server")),
                    Map.entry("org.eclipse.jetty..", List.of("server")),
                    Map.entry("io.modelcontextprotocol..", List.of("server")),
                    Map.entry("reactor..", List.of("server")),
                    Map.entry("io.prometheus..", List.of("server")),
                    Map.entry("io.github.bucket4j..", List.of("server")),
                    Map.entry("com.slack.api..", List.of("slack")),
                    Map.entry("org.jsoup..", List.of("ingest")),
                    Map.entry("net.dankito..", List.of("ingest")),
                    Map.entry("org.snakeyaml..", List.of("ingest")),
                    Map.entry("org.apache.pdfbox..", List.of("ingest")),
                    Map.entry("org.apache.fontbox..", List.of("ingest")),
                    Map.entry("org.apache.james..", List.of("ingest")),
                    Map.entry("com.rtfparserkit..", List.of("ingest")),
                    Map.entry("org.sqlite..", List.of("store")),
                    Map.entry("org.postgresql..", List.of("store")),
                    Map.entry("com.zaxxer..", List.of("store")),
                    Map.entry("picocli..", List.of("cli")),
                    Map.entry("dev.langchain4j.model.openai..", List.of("model")),
                    Map.entry("dev.langchain4j.model.anthropic..", List.of("model")),
                    Map.entry("dev.langchain4j.model.ollama..", List.of("model")),
                    Map.entry("dev.langchain4j.http..", List.of("model")));

    private static final JavaClasses CODE =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("io.dateline");

    @TestFactory
    Stream<DynamicTest> packagesUseOnlyWhatTheTableAllows() {
        return MAY_USE.entrySet().stream()
                .map(
                        row ->
                                dynamicTest(
                                        row.getKey(),
                                        () ->
                                                noClasses()
                                                        .that(liveIn(Set.of(row.getKey())))
                                                        .should()
                                                        .dependOnClassesThat(
                                                                liveIn(
                                                                        everythingBut(
                                                                                row.getKey(),
                                                                                row.getValue())))
                                                        .allowEmptyShould(true)
                                                        .check(CODE)));
    }

    @TestFactory
    Stream<DynamicTest> librariesStayBehindTheirDoor() {
        return ONLY_IN.entrySet().stream()
                .map(
                        row ->
                                dynamicTest(
                                        row.getKey(),
                                        () ->
                                                noClasses()
                                                        .that(
                                                                liveIn(
                                                                        everythingBut(
                                                                                "",
                                                                                row.getValue())))
                                                        .should()
                                                        .dependOnClassesThat()
                                                        .resideInAPackage(row.getKey())
                                                        .allowEmptyShould(true)
                                                        .check(CODE)));
    }

    @Test
    void theTableNamesEveryPackage() {
        Set<String> actual =
                CODE.stream()
                        .map(ArchitectureTest::room)
                        .collect(Collectors.toCollection(TreeSet::new));
        actual.removeAll(FREE);
        actual.removeAll(MAY_USE.keySet());
        assertEquals(Set.of(), actual);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("io.dateline.(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(CODE);
    }

    @Test
    void noVagueNames() {
        classes()
                .should()
                .haveNameNotMatching(".*(Manager|Helper|Utils?|Impl|Processor|Service)$")
                .allowEmptyShould(true)
                .check(CODE);
    }

    /// Those of HTTP and of calls to a provider never reach a caller of the engine.
    @Test
    void everyExceptionOfTheEngineTellsWhetherToTryAgain() {
        classes()
                .that()
                .areAssignableTo(Exception.class)
                .and()
                .resideOutsideOfPackages(
                        "..cli..",
                        "..server.http..",
                        "..server.openai..",
                        "..model.chat.provider..")
                .should()
                .implement(ExpectedFault.class)
                .check(CODE);
    }

    private static Set<String> everythingBut(String itself, Iterable<String> allowed) {
        Set<String> rest = new TreeSet<>(MAY_USE.keySet());
        rest.addAll(FREE);
        rest.remove(itself);
        allowed.forEach(rest::remove);
        return rest;
    }

    private static DescribedPredicate<JavaClass> liveIn(Set<String> rooms) {
        return DescribedPredicate.describe(
                "live in " + rooms,
                code ->
                        code.getPackageName().matches("io\\.dateline(\\..*)?")
                                && rooms.contains(room(code)));
    }

    /// The first package below `io.dateline`, or `facade` for `io.dateline` itself.
    private static String room(JavaClass code) {
        String below = code.getPackageName().substring("io.dateline".length());
        return below.isEmpty() ? "facade" : below.substring(1).split("\\.", 2)[0];
    }
}
