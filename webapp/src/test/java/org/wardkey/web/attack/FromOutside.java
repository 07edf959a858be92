package org.wardkey.web.attack;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wardkey.web.browser.device.Stage;

/** Marks a class whose tests attack a portal from outside. They run with the browser tests, and share their portal. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("browser")
@ExtendWith(Stage.class)
@interface FromOutside {}
