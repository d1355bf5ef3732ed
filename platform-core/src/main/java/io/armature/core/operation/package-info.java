/**
 * Operations that an organisation registered: documents that clients name instead of sending, and, when the organisation
 * says so, the only ones that run. In come documents with names, out they go by name or by SHA-256; names taken by
 * another document are refused. What a document asks for is checked by whoever runs it.
 */
@NullMarked
package io.armature.core.operation;

import org.jspecify.annotations.NullMarked;
