/**
 * Answers over HTTP that are files of one revision of a region (<em>filer</em>): what
 * their addresses may ask, what names them, and who has them already.
 */
@NamedInterface("file")
@NullMarked
package se.rodtrad.ledger.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
