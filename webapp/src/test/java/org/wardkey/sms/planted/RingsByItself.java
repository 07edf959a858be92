package org.wardkey.sms.planted;

import java.net.http.HttpClient;

record RingsByItself(HttpClient client) {}
