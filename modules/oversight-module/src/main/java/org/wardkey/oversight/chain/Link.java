package org.wardkey.oversight.chain;

/**
 * A place in the chain.
 *
 * @param position from 1, without gaps
 * @param hash covers the entry and everything before it
 */
record Link(long position, ChainHash hash) {}
