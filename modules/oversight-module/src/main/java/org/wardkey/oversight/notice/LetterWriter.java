package org.wardkey.oversight.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.wardkey.identity.IpAddress;
import org.wardkey.identity.account.LoginIdentifier;
import org.wardkey.oversight.audit.DeviceName;
import org.wardkey.oversight.notice.Part.Fact;
import org.wardkey.oversight.notice.Part.Facts;
import org.wardkey.oversight.notice.Part.Heading;
import org.wardkey.oversight.notice.Part.Link;
import org.wardkey.oversight.notice.Part.Paragraph;

/**
 * Writes what somebody is told, in their language: what happened, when, from where, and what to do if it was not them. No
 * credential stands in it, and no number that anybody signs in with (invariant 4).
 */
@ApplicationScoped
class LetterWriter {

    /** A name with more digits may hold a number that is nobody's business: it is left out. */
    private static final int MOST_DIGITS = 4;

    private Hospital hospital;
    private PlaceWords places;
    private NoticeDays days;

    @Inject
    LetterWriter(Hospital hospital, PlaceWords places, NoticeDays days) {
        this.hospital = hospital;
        this.places = places;
        this.days = days;
    }

    @SuppressWarnings("NullAway.Init")
    protected LetterWriter() {
        // for the container's proxy
    }

    /**
     * Writes a letter.
     *
     * @param person the name of whom it is to
     * @param name what the letter is called
     * @param token what its link brings
     */
    Letter write(Notice notice, String person, Locale language, String name, LoginIdentifier to, AnswerToken token) {
        Words words = Words.in(language);
        if (to.kind() == LoginIdentifier.Kind.MOBILE) {
            return new Letter(name, to.normal(), words.language().toLanguageTag(), "", brief(notice, words, token), "");
        }
        String what = notice.kind() + ".";
        String subject = words.of(what + "subject", hospital.name());
        List<Part> parts = new ArrayList<>();
        parts.add(new Paragraph(greeting(words, OneLine.of(person))));
        parts.add(new Paragraph(what(notice, words)));
        parts.add(new Facts(facts(notice, words)));
        parts.add(new Paragraph(words.of(notice.kind().isStaffs() ? "letter.known" : "letter.was-you")));
        parts.add(new Heading(words.of(notice.kind().isStaffs() ? "letter.unknown" : "letter.not-you")));
        parts.add(new Paragraph(words.of("letter.link", days.answerable().toDays())));
        parts.add(new Link(link(token)));
        parts.add(new Paragraph(words.of(what + "not-you")));
        parts.add(new Paragraph(words.of("letter.portal", hospital.address())));
        hospital.helpDesk().ifPresent(desk -> parts.add(new Paragraph(words.of("letter.desk", desk))));
        parts.add(new Paragraph(words.of("letter.never")));
        return new Letter(
                name,
                to.normal(),
                words.language().toLanguageTag(),
                subject,
                PlainText.of(parts),
                Html.of(parts, subject, words.language()));
    }

    /** For a phone: every part of a message is paid for, and the greeting says nothing. */
    private String brief(Notice notice, Words words, AnswerToken token) {
        String device = notice.kind().isStaffs() ? words.of("letter.staff") : device(notice, words);
        String from = place(notice, words)
                .map(place -> words.of("short.device-and-place", device, place))
                .orElse(device);
        return words.of(
                "short.letter",
                words.of(notice.kind() + ".subject", hospital.name()),
                hospital.shortTime(notice.at(), words.language()),
                from,
                link(token));
    }

    private String link(AnswerToken token) {
        return hospital.address() + "/not-me?notice=" + token.text();
    }

    /** What happened, for who comes by the link. */
    Told told(Notice notice, Locale language) {
        Words words = Words.in(language);
        return new Told(
                what(notice, words),
                notice.at(),
                Optional.of(notice).filter(one -> !one.kind().isStaffs()).map(one -> DeviceName.of(one.device())),
                place(notice, words),
                address(notice));
    }

    private String what(Notice notice, Words words) {
        String factor = notice.factor()
                .map(kind -> words.or("factor." + kind, "factor.other"))
                .orElseGet(() -> words.of("factor.other"));
        return words.of(notice.kind() + ".what", hospital.name(), factor);
    }

    /** What is no address may be anything. */
    private static Optional<String> address(Notice notice) {
        return Optional.of(notice.address())
                .filter(text -> IpAddress.bytes(text).isPresent());
    }

    private List<Fact> facts(Notice notice, Words words) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(words.of("letter.when"), hospital.time(notice.at(), words.language())));
        if (notice.kind().isStaffs()) {
            facts.add(new Fact(words.of("letter.by"), words.of("letter.staff")));
            return facts;
        }
        facts.add(new Fact(words.of("letter.device"), device(notice, words)));
        place(notice, words).ifPresent(place -> facts.add(new Fact(words.of("letter.place"), place)));
        address(notice).ifPresent(address -> facts.add(new Fact(words.of("letter.address"), address)));
        return facts;
    }

    private static String device(Notice notice, Words words) {
        var device = DeviceName.of(notice.device());
        return words.of(
                "letter.device-is",
                words.of("browser." + device.browser().key()),
                words.of("system." + device.system().key()));
    }

    private Optional<String> place(Notice notice, Words words) {
        return Optional.of(notice)
                .filter(one -> !one.kind().isStaffs())
                .flatMap(LetterWriter::address)
                .flatMap(address -> places.of(address, words.language()))
                .map(OneLine::of);
    }

    private static String greeting(Words words, String person) {
        boolean fit = !person.isEmpty()
                && person.codePoints().filter(Character::isDigit).count() <= MOST_DIGITS;
        return fit ? words.of("letter.hello", person) : words.of("letter.hello-nameless");
    }
}
