/// Models that ONNX Runtime computes, from the jar.
@NullMarked
package io.dateline.model.onnx;

import org.jspecify.annotations.NullMarked;
