package org.wardkey.sms;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** That a notice was handed to the gateway, or was about to be. Read by queries alone. */
@Entity
@Table(name = "sms_notice")
@SuppressWarnings("UnusedVariable")
class SmsNoticeRow {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "sms_notice_seq")
    @SequenceGenerator(name = "sms_notice_seq", sequenceName = "sms_notice_seq", allocationSize = 50)
    private long id;

    private String number;

    @Column(name = "sent_at")
    private Instant sentAt;

    @SuppressWarnings("NullAway.Init")
    protected SmsNoticeRow() {
        // for the persistence provider
    }

    SmsNoticeRow(String number, Instant sentAt) {
        this.number = number;
        this.sentAt = sentAt;
    }

    long id() {
        return id;
    }
}
