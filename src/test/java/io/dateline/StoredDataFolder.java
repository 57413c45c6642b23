package io.dateline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// Data folders that earlier versions of this program made, among the tests' resources.
final class StoredDataFolder {

    private StoredDataFolder() {}

    static void unpack(String zip, Path data) throws IOException {
        try (InputStream resource =
                        Objects.requireNonNull(
                                StoredDataFolder.class.getResourceAsStream(
                                        "/data-folders/" + zip));
                ZipInputStream files = new ZipInputStream(resource)) {
            for (ZipEntry entry = files.getNextEntry();
                    entry != null;
                    entry = files.getNextEntry()) {
                Path file = data.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.copy(files, file);
                }
            }
        }
    }
}
