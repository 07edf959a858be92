package org.wardkey.web.cycleone;

import org.jspecify.annotations.Nullable;

public record Half(org.wardkey.web.cycletwo.@Nullable Half other) {}
