package org.wardkey.web.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wardkey.web.browser.client.Client;
import org.wardkey.web.browser.client.Form;
import org.wardkey.web.browser.client.Reply;
import org.wardkey.web.browser.people.Hospital;
import org.wardkey.web.browser.people.Person;
import org.wardkey.web.browser.portal.Portal;

@FromOutside
@DisplayName("Guessing the second factor")
class GuessingIT {

    private static final int GUESSES = 40;
    private static final int COMPARED = 5;

    @Test
    @DisplayName("F21: in forty requests at once, five codes are compared, and the others are told to wait")
    void atOnce(Portal portal, Hospital hospital) {
        Person person = hospital.withAnApp(hospital.doctor());
        var client = new Client(portal);
        client.signIn(person.identifier(), person.password());
        Form guess = client.form("/sign-in/code", "form")
                .with("form:code", person.phone().wrongCode(portal.now()));

        List<Reply> replies = atOnce(client, guess);

        assertThat(replies).allMatch(reply -> reply.status() == 200);
        assertThat(replies)
                .filteredOn(reply -> reply.mistakes().contains("This code is not right."))
                .hasSize(COMPARED);
    }

    private static List<Reply> atOnce(Client client, Form guess) {
        ExecutorService threads = Executors.newFixedThreadPool(GUESSES);
        try {
            List<CompletableFuture<Reply>> sent = Stream.generate(
                            () -> CompletableFuture.supplyAsync(() -> client.send(guess), threads))
                    .limit(GUESSES)
                    .toList();
            return sent.stream().map(CompletableFuture::join).toList();
        } finally {
            threads.shutdownNow();
        }
    }
}
