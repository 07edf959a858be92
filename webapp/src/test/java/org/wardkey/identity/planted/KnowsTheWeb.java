package org.wardkey.identity.planted;

import jakarta.servlet.http.HttpServletRequest;

record KnowsTheWeb(HttpServletRequest request) {}
