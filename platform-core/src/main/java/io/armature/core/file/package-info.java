/**
 * Files that records hold: received, looked into, kept, handed out.
 *
 * <p>Comes in: a stream of bytes with a name ({@link io.armature.core.file.FileReceipt}). Goes out: a
 * {@link io.armature.core.file.StoredFile}, and its content as a stream. The facts stand in the table {@code file}, behind
 * row-level security like records; the bytes in a {@link io.armature.core.file.store.ContentStore}.
 *
 * <p>A file is PENDING until a record refers to it; whoever writes that record locks the file and makes it ATTACHED in
 * the same transaction. What is PENDING for a day is swept. Files once attached are kept: a history may name them.
 *
 * <p>Is refused: more bytes than allowed (LIMIT_EXCEEDED). What a file is, is told by its first bytes where that matters:
 * only a picture that is one counts as a picture, whatever its sender calls it.
 *
 * <p>Nothing here blocks an event loop: files are written by Vert.x, pictures are looked at by a worker.
 */
@NullMarked
package io.armature.core.file;

import org.jspecify.annotations.NullMarked;
