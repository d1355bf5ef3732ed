package io.armature.deploy.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The project's own text files: what is built, installed or stored by a running server is left out. */
record SourceTree(Path root, List<Path> files) {
    private static final Set<String> MADE = Set.of("target", "node_modules");
    private static final Set<String> TEXT = Set.of(
            "java",
            "md",
            "xml",
            "yaml",
            "yml",
            "json",
            "sql",
            "graphql",
            "properties",
            "sh",
            "js",
            "mjs",
            "html",
            "css",
            "txt",
            "");

    /** The tree that holds the module these tests run in. */
    static SourceTree read() throws IOException {
        Path root = root(Path.of("").toAbsolutePath());
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return folder.equals(root) || isOurs(folder) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (TEXT.contains(ending(file))) {
                    files.add(root.relativize(file));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return new SourceTree(root, List.copyOf(files));
    }

    List<Path> java() {
        return files.stream().filter(file -> ending(file).equals("java")).toList();
    }

    /** Java files of the product, without tests. */
    List<Path> mainJava() {
        return java().stream()
                .filter(file -> file.toString().contains("src/main/"))
                .toList();
    }

    String text(Path file) {
        try {
            return Files.readString(root.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int lines(Path file) {
        return (int) text(file).lines().count();
    }

    private static Path root(Path folder) {
        return Files.exists(folder.resolve("LICENSE")) ? folder : root(folder.getParent());
    }

    private static boolean isOurs(Path folder) {
        String name = folder.getFileName().toString();
        return !MADE.contains(name) && (!name.startsWith(".") || name.equals(".ci"));
    }

    private static String ending(Path file) {
        String name = file.getFileName().toString();
        if (name.startsWith(".")) {
            return "hidden";
        }
        return name.contains(".") ? name.substring(name.lastIndexOf('.') + 1) : "";
    }
}
