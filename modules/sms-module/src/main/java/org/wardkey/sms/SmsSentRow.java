package org.wardkey.sms;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** That a message was handed to the gateway, or was about to be. Read by queries alone. */
@Entity
@Table(name = "sms_sent")
@SuppressWarnings("UnusedVariable")
class SmsSentRow {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "sms_sent_seq")
    @SequenceGenerator(name = "sms_sent_seq", sequenceName = "sms_sent_seq", allocationSize = 50)
    private long id;

    @Column(name = "account_id")
    private long account;

    private String number;

    @Column(name = "sent_at")
    private Instant sentAt;

    @SuppressWarnings("NullAway.Init")
    protected SmsSentRow() {
        // for the persistence provider
    }

    SmsSentRow(long account, String number, Instant sentAt) {
        this.account = account;
        this.number = number;
        this.sentAt = sentAt;
    }
}
