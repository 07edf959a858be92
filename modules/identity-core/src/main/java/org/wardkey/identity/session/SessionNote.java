package org.wardkey.identity.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a page keeps in a session, sealed. It goes with the session. */
@Entity
@Table(name = "session_note")
@IdClass(SessionNote.Key.class)
class SessionNote {

    @Id
    @Column(name = "session_id")
    private long session;

    @Id
    private String name;

    private byte[] sealed;

    @SuppressWarnings("NullAway.Init")
    protected SessionNote() {
        // for the persistence provider
    }

    SessionNote(long session, String name, byte[] sealed) {
        this.session = session;
        this.name = name;
        this.sealed = sealed;
    }

    byte[] sealed() {
        return sealed;
    }

    void keep(byte[] next) {
        this.sealed = next;
    }

    /** Which session's, and which. A class, because the persistence provider fills it in. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private long session;
        private String name;

        @SuppressWarnings("NullAway.Init")
        public Key() {
            // for the persistence provider
        }

        Key(long session, String name) {
            this.session = session;
            this.name = name;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && key.session == session && key.name.equals(name);
        }

        @Override
        public int hashCode() {
            return Objects.hash(session, name);
        }
    }
}
