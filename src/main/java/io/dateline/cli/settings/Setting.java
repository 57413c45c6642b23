package io.dateline.cli.settings;

import java.util.Arrays;
import java.util.stream.Collectors;

/// All settings that have a name. Those of features that are not there yet are known, so that who
/// sets one is told.
enum Setting {
    DATA,
    HOST,
    PORT,
    URL,
    TLS_CERT,
    TLS_KEY,
    TLS_KEYSTORE,
    TLS_PASSWORD,
    TLS_PASSWORD_FILE,
    TRUSTED_PROXIES,
    RATE,
    QUEUE,
    LOG_QUESTIONS,
    SAMPLES,
    CAUTION,
    MODEL,
    MODEL_URL,
    MODEL_KEY,
    MODEL_KEY_FILE,
    MODEL_CONTEXT,
    MODEL_OUTPUT,
    MODEL_TIMEOUT,
    MODEL_PARALLEL,
    VERIFY,
    UNSUPPORTED,
    PROMPTS,
    KEEP_CONVERSATIONS,
    SLACK_SIGNING_SECRET,
    SLACK_SIGNING_SECRET_FILE,
    SLACK_BOT_TOKEN,
    SLACK_BOT_TOKEN_FILE,
    SLACK_WORKSPACES,
    SLACK_FOLLOW_THREADS,
    SLACK_ALLOW,
    SLACK_RATE,
    SLACK_API,
    MATTERMOST_TOKEN,
    MATTERMOST_TOKEN_FILE,
    MATTERMOST_URL,
    MATTERMOST_ALLOW,
    MATTERMOST_RATE,
    ROCKETCHAT_TOKEN,
    ROCKETCHAT_TOKEN_FILE,
    ROCKETCHAT_ALLOW,
    ROCKETCHAT_RATE,
    STORE,
    STORE_PASSWORD,
    STORE_PASSWORD_FILE,
    INDEX(false),
    FETCH_ALLOW;

    private static final String PREFIX = "DATELINE_";

    private final boolean available;

    Setting() {
        this(true);
    }

    Setting(boolean available) {
        this.available = available;
    }

    /// Its name in the environment and in the file.
    String key() {
        return PREFIX + name();
    }

    boolean isAvailable() {
        return available;
    }

    /// Whether the file in the data folder may hold it. That file is shown around and copied, so
    /// that it is no place for a key; the name of a file with the key may stand there.
    boolean isOfFile() {
        return this != DATA && !isSecret();
    }

    /// Whether it is a secret; another setting names the file that may hold it.
    boolean isSecret() {
        return switch (this) {
            case MODEL_KEY,
                    TLS_PASSWORD,
                    STORE_PASSWORD,
                    SLACK_SIGNING_SECRET,
                    SLACK_BOT_TOKEN,
                    MATTERMOST_TOKEN,
                    ROCKETCHAT_TOKEN ->
                    true;
            default -> false;
        };
    }

    static boolean isKeyOfFile(String key) {
        return Arrays.stream(values())
                .anyMatch(setting -> setting.isOfFile() && setting.key().equals(key));
    }

    static boolean isKeyOfSecret(String key) {
        return Arrays.stream(values())
                .anyMatch(setting -> setting.isSecret() && setting.key().equals(key));
    }

    /// The names of those that have an effect, for people.
    static String keys() {
        return Arrays.stream(values())
                .filter(Setting::isAvailable)
                .map(Setting::key)
                .collect(Collectors.joining(", "));
    }

    /// The names of those that have an effect in the file, for people.
    static String keysOfFile() {
        return Arrays.stream(values())
                .filter(setting -> setting.isAvailable() && setting.isOfFile())
                .map(Setting::key)
                .collect(Collectors.joining(", "));
    }
}
