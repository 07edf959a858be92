package org.wardkey.web.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wardkey.web.browser.device.Stage;

/** Marks a class whose tests use the portal from outside. They share one portal and its clock, and run one by one. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("browser")
@ExtendWith(Stage.class)
@interface BrowserTest {}
