package org.wardkey.web.cycletwo;

import org.jspecify.annotations.Nullable;

public record Half(org.wardkey.web.cycleone.@Nullable Half other) {}
