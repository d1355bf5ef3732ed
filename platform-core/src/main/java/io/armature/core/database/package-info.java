/** The only package that knows a driver: three doors to the database (design decision 6). */
@NullMarked
package io.armature.core.database;

import org.jspecify.annotations.NullMarked;
