package org.wardkey.oversight.notice;

import java.time.Instant;
import java.util.Optional;
import org.wardkey.oversight.audit.DeviceName;

/**
 * What a letter told, for who comes by its link.
 *
 * @param what what happened, in whole sentences
 * @param at when
 * @param device with what; empty where the hospital's staff did it
 * @param place where; empty where nobody knows
 * @param address from which network address; empty where it is none
 */
public record Told(
        String what, Instant at, Optional<DeviceName> device, Optional<String> place, Optional<String> address) {}
