/**
 * Pictures as files: SVG, and made from it PNG and PDF, with letters of their own, so
 * that they look the same on every machine.
 */
@NamedInterface("file")
@NullMarked
package se.rodtrad.drawing.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
