/**
 * Who may do what, through the API, where it takes more than one request to show: what a grant changes from one request to the
 * next, and that nobody gets at a grant by himself.
 */
@NullMarked
package io.armature.deploy.access;

import org.jspecify.annotations.NullMarked;
