package org.wardkey.identity.factor;

import org.wardkey.identity.FactorKind;

/**
 * What a person types in answer to something that was sent to them.
 *
 * @param kind the kind of factor that sent it
 * @param request what it was sent for: it answers nothing else
 * @param typed as the person typed it; sensitive
 */
public record Answer(FactorKind kind, String request, String typed) {

    @Override
    public String toString() {
        return "Answer[" + kind + "]";
    }
}
