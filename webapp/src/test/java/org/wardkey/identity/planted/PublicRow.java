package org.wardkey.identity.planted;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class PublicRow {

    @Id
    long id;
}
