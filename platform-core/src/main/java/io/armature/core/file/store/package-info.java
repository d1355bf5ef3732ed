/**
 * Where the bytes of files are kept: in a folder or in an S3-compatible store, behind one interface.
 *
 * <p>Comes in: a local file and the key it is to have. Goes out: its bytes as a stream. A key is an organisation and an
 * id, both made by the platform: no path or name of a caller's ever reaches a store.
 *
 * <p>Settings: {@code armature.files.store} (directory or s3), {@code armature.files.directory},
 * {@code armature.files.s3.endpoint}, {@code .region}, {@code .bucket}, {@code .access-key}, {@code .secret-key}. The S3
 * client is Amazon's, asynchronous, over Netty, which is there already.
 */
@NullMarked
package io.armature.core.file.store;

import org.jspecify.annotations.NullMarked;
