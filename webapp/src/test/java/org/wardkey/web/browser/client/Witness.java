package org.wardkey.web.browser.client;

/** Is told of every form that a client sends, and of everything that it is answered. */
public interface Witness {

    /** Looks away. */
    Witness NOBODY = new Witness() {

        @Override
        public void sent(Form form) {}

        @Override
        public void answered(Reply reply) {}
    };

    void sent(Form form);

    void answered(Reply reply);
}
