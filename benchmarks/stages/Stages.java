package stages;

import dev.leanloop.history.History;
import dev.leanloop.index.RelatedLearnings;
import dev.leanloop.index.SearchDocuments;
import dev.leanloop.index.SearchIndex;
import dev.leanloop.index.web.WebBundle;
import dev.leanloop.knowledge.Audience;
import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.knowledge.KnowledgeReader;
import dev.leanloop.note.Note;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.NoteReader;
import dev.leanloop.note.Settings;
import dev.leanloop.note.source.NotesFolder;
import dev.leanloop.pipeline.KnowledgeBuild;
import dev.leanloop.site.SitePlan;
import dev.leanloop.site.output.Assets;
import dev.leanloop.site.page.Ages;
import dev.leanloop.site.template.Templates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;

/** The stages of a build, each over the whole folder of the system property {@code notes}, in one thread where the stage has one. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class Stages {

    private static final LocalDate AS_OF = LocalDate.of(2026, 7, 1);

    private final Map<NotePath, String> texts = new LinkedHashMap<>();
    private Settings settings;
    private NoteReader reader;
    private List<Note> notes;
    private KnowledgeBase knowledge;
    private Path folder;
    private SearchIndex index;
    private SitePlan plan;
    private Templates templates;

    @Setup(Level.Trial)
    public void prepare() throws IOException {
        NotesFolder source = NotesFolder.open(Path.of(System.getProperty("notes")));
        settings = source.settings().settings();
        reader = new NoteReader(settings);
        for (NotePath path : source.contents(reader).notes()) {
            if (source.read(path) instanceof NotesFolder.Text.Decoded decoded) {
                texts.put(path, decoded.text());
            }
        }
        notes = read();
        knowledge = resolve();
        folder = Files.createTempDirectory("leanloop-stages");
        index = SearchIndex.build(folder.resolve("kept"), knowledge.language(), documents());
        plan = SitePlan.of(
                knowledge,
                Ages.STAND,
                RelatedLearnings.among(knowledge.learnings(), knowledge.language(), () -> false).orElseThrow());
        templates = new Templates(plan.frame(), Assets.load(plan.frame().messages()).urls());
    }

    @TearDown(Level.Trial)
    public void clear() throws IOException {
        index.close();
        delete(folder);
    }

    /** From text to notes. */
    @Benchmark
    public List<Note> read() {
        List<Note> all = new ArrayList<>();
        texts.forEach((path, text) -> all.addAll(reader.read(path, text)));
        return all;
    }

    /** From notes to what they say together. */
    @Benchmark
    public KnowledgeBase resolve() throws IOException {
        return new KnowledgeReader(settings, History.none(), AS_OF, Audience.TEAM).read(notes, List.of());
    }

    /** A Lucene index of everything that can be found. */
    @Benchmark
    public int index() throws IOException {
        Path made = folder.resolve("made");
        try (SearchIndex search = SearchIndex.build(made, knowledge.language(), documents())) {
            return search.size();
        } finally {
            delete(made);
        }
    }

    /** The files that the search page reads, without writing them. */
    @Benchmark
    public WebBundle.Summary bundle(Blackhole files) throws IOException {
        return WebBundle.write(index, (name, content) -> files.consume(content));
    }

    /** Every page but the search page, without writing them. */
    @Benchmark
    public void render(Blackhole pages) {
        try (var all = plan.pages()) {
            all.forEach(page -> pages.consume(templates.render(page)));
        }
    }

    private List<dev.leanloop.index.SearchDocument> documents() {
        return SearchDocuments.from(knowledge, KnowledgeBuild::url);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
