package io.dateline.cli.settings;

import io.dateline.DatelineConfig;
import io.dateline.Version;
import io.dateline.answer.generative.Verification;
import io.dateline.ingest.fetch.AllowedHosts;
import io.dateline.ingest.fetch.FetchConfig;
import io.dateline.model.chat.ChatConfig;
import io.dateline.server.ServerConfig;
import io.dateline.slack.webhook.WebhookConfig;
import io.dateline.slack.workspace.SlackConfig;
import io.dateline.store.PostgresAddress;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/// What is configured. Each value comes from the first of these that has it: the option on the
/// command line, the environment (`DATELINE_PORT`), the file `dateline.properties` in the data
/// folder (under the same name), the default. A blank value counts as none.
///
/// What is wrong is thrown as [UsageException] by the method that would return it, so that a
/// command is not stopped by what it does not use.
public final class Settings {

    /// The name of the file in the data folder.
    public static final String FILE = "dateline.properties";

    /// Beside the jar or in the checkout, where a user who tries things finds it again.
    private static final Path DEFAULT_DATA = Path.of("data");

    private final Path data;
    private final Map<String, String> environment;
    private final Map<String, String> file;

    /// A text and where it came from, for messages.
    ///
    /// @param shown whether it stands in the file that is shown around
    record Given(String origin, String text, boolean shown) {

        UsageException wrong(String expected) {
            return new UsageException(origin + " is \"" + text + "\", expected " + expected);
        }
    }

    private Settings(Path data, Map<String, String> environment, Map<String, String> file) {
        this.data = data;
        this.environment = Map.copyOf(environment);
        this.file = Map.copyOf(file);
    }

    /// The names of all settings that have an effect, for people.
    public static String keys() {
        return Setting.keys();
    }

    /// @param dataOption the data folder as an option names it, or `null`
    /// @throws UsageException when the file holds what is no setting
    /// @throws IOException when the file is there but cannot be read
    public static Settings load(Map<String, String> environment, @Nullable Path dataOption)
            throws IOException {
        Path data = dataOption != null ? dataOption : dataOf(environment);
        Path path = data.resolve(FILE);
        Map<String, String> file = Files.exists(path) ? read(path) : Map.of();
        return new Settings(data, environment, file);
    }

    private static Path dataOf(Map<String, String> environment) {
        String text = environment.getOrDefault(Setting.DATA.key(), "");
        try {
            return text.isBlank() ? DEFAULT_DATA : Path.of(text);
        } catch (InvalidPathException e) {
            throw new Given(Setting.DATA.key(), text, false).wrong("the path of a folder");
        }
    }

    private static Map<String, String> read(Path path) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(path)) {
            properties.load(reader);
        } catch (IllegalArgumentException e) {
            throw new UsageException(path + ": " + e.getMessage());
        }
        Map<String, String> values = new TreeMap<>();
        properties.forEach((key, value) -> values.put(key.toString(), value.toString()));
        for (String key : values.keySet()) {
            if (Setting.isKeyOfSecret(key)) {
                throw new UsageException(
                        path
                                + ": a key does not belong here; put it into the environment, or"
                                + " into a file that "
                                + key
                                + "_FILE names");
            }
            if (!Setting.isKeyOfFile(key)) {
                throw new UsageException(path + ": " + key + " is none of " + Setting.keysOfFile());
            }
        }
        return values;
    }

    /// The data folder; it need not exist.
    public Path data() {
        return data;
    }

    /// How to open the engine.
    ///
    /// @throws IOException when the file with a password cannot be read
    public DatelineConfig engine() throws IOException {
        return DatelineConfig.of(data)
                .withSamples(flag(Setting.SAMPLES, true))
                .withCaution(caution())
                .withKeepConversations(keepConversations())
                .withStore(store());
    }

    /// How pages are fetched. Servers are told the public address, for whoever runs one of them to
    /// see who asks.
    public FetchConfig fetch() {
        URI url = url();
        String version = Version.OF_THE_JAR.replace(' ', '-');
        return FetchConfig.DEFAULT
                .withUserAgent(
                        "%s/%s".formatted(FetchConfig.ROBOT, version)
                                + (url == null ? "" : " (+" + url.toASCIIString() + ")"))
                .withHosts(fetchAllow());
    }

    private AllowedHosts fetchAllow() {
        Given given = find(Setting.FETCH_ALLOW);
        try {
            return given == null ? AllowedHosts.PUBLIC : AllowedHosts.parse(given.text());
        } catch (IllegalArgumentException e) {
            throw given.wrong("hosts such as intranet.example, 127.0.0.1:8080");
        }
    }

    /// Where conversations and keys are; `null` for the data folder.
    ///
    /// @throws IOException when the file with its password cannot be read
    public @Nullable PostgresAddress store() throws IOException {
        return new StoreSettings(this).store();
    }

    /// The chat model, or `null` when none is configured.
    ///
    /// @throws IOException when the file with the key cannot be read
    public @Nullable ChatConfig chat() throws IOException {
        return new ChatSettings(this).chat();
    }

    /// How a chat model's sentences are checked.
    public Verification verification() {
        return new ChatSettings(this).verification();
    }

    /// The folder of the user's own prompts, or `null`.
    public @Nullable Path prompts() {
        Given given = find(Setting.PROMPTS);
        try {
            return given == null ? null : Path.of(given.text());
        } catch (InvalidPathException e) {
            throw given.wrong("the path of a folder");
        }
    }

    /// How to serve.
    ///
    /// @param hostOption what `--host` says, or `null`
    /// @param portOption what `--port` says, or `null`
    /// @throws IOException when a file that a setting names cannot be read
    public ServerConfig server(@Nullable String hostOption, @Nullable String portOption)
            throws IOException {
        Given host = find("--host", hostOption, Setting.HOST);
        Given port = find("--port", portOption, Setting.PORT);
        ServerConfig config =
                new ServerConfig(
                                host == null ? ServerConfig.DEFAULT_HOST : host(host),
                                port == null ? ServerConfig.DEFAULT_PORT : port(port),
                                url())
                        .withQueue(queue())
                        .withLoggedQuestions(flag(Setting.LOG_QUESTIONS, false));
        return new ServerSettings(this).complete(config);
    }

    /// How Slack is served, or `null` where it is not.
    ///
    /// @throws IOException when a file that a setting names cannot be read
    public @Nullable SlackConfig slack() throws IOException {
        return new SlackSettings(this).slack();
    }

    /// How Mattermost and Rocket.Chat are served, or `null` where neither is.
    ///
    /// @throws IOException when a file that a setting names cannot be read
    public @Nullable WebhookConfig webhooks() throws IOException {
        return new WebhookSettings(this).webhooks();
    }

    /// The public base URL, or `null`.
    public @Nullable URI publicUrl() {
        return url();
    }

    private static String host(Given given) {
        if (ServerConfig.isHost(given.text())) {
            return given.text();
        }
        throw given.wrong("a name or an address of this machine");
    }

    /// A line for each setting that is set but without effect.
    public List<String> unavailable() {
        return Arrays.stream(Setting.values())
                .filter(setting -> !setting.isAvailable() && find(setting) != null)
                .map(
                        setting ->
                                setting.key()
                                        + " is set, but what it is for is not there yet;"
                                        + " it changes nothing")
                .toList();
    }

    private static int port(Given given) {
        if (given.text().matches("\\d{1,5}")) {
            int port = Integer.parseInt(given.text());
            if (port <= 65_535) {
                return port;
            }
        }
        throw given.wrong("a number from 0 to 65535");
    }

    private int queue() {
        Given given = find(Setting.QUEUE);
        if (given == null) {
            return ServerConfig.DEFAULT_QUEUE;
        }
        if (given.text().matches("\\d{1,4}")) {
            int queue = Integer.parseInt(given.text());
            if (queue <= ServerConfig.MOST_QUEUE) {
                return queue;
            }
        }
        throw given.wrong("a number from 0 to " + ServerConfig.MOST_QUEUE);
    }

    boolean flag(Setting setting, boolean otherwise) {
        Given given = find(setting);
        if (given == null) {
            return otherwise;
        }
        return switch (given.text()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw given.wrong("true or false");
        };
    }

    private double caution() {
        Given given = find(Setting.CAUTION);
        if (given == null) {
            return DatelineConfig.DEFAULT_CAUTION;
        }
        if (given.text().matches("[01]|[01]?\\.\\d+")) {
            double caution = Double.parseDouble(given.text());
            if (caution <= 1) {
                return caution;
            }
        }
        throw given.wrong("a number from 0 to 1");
    }

    private @Nullable Duration keepConversations() {
        Given given = find(Setting.KEEP_CONVERSATIONS);
        if (given == null || given.text().equals("forever")) {
            return null;
        }
        if (given.text().matches("[1-9]\\d{0,4}d")) {
            String days = given.text().substring(0, given.text().length() - 1);
            return Duration.ofDays(Integer.parseInt(days));
        }
        throw given.wrong("a number of days such as 90d, or forever");
    }

    private @Nullable URI url() {
        Given given = find(Setting.URL);
        if (given == null) {
            return null;
        }
        try {
            URI url = new URI(given.text());
            if (ServerConfig.isWebAddress(url)) {
                return url;
            }
        } catch (URISyntaxException e) {
            throw wrongUrl(given);
        }
        throw wrongUrl(given);
    }

    private static UsageException wrongUrl(Given given) {
        return given.wrong("an address such as https://dateline.example.org");
    }

    private @Nullable Given find(String option, @Nullable String text, Setting setting) {
        return text == null ? find(setting) : new Given(option, text, false);
    }

    /// What is configured by the environment or the file.
    @Nullable Given find(Setting setting) {
        String key = setting.key();
        String fromEnvironment = environment.getOrDefault(key, "").strip();
        if (!fromEnvironment.isEmpty()) {
            return new Given(key, fromEnvironment, false);
        }
        String fromFile = file.getOrDefault(key, "").strip();
        return fromFile.isEmpty()
                ? null
                : new Given(key + " in " + data.resolve(FILE), fromFile, true);
    }
}
