/**
 * The demo: the five services as processes on the embedded stack, one monthly cycle through their REST APIs, and what it came
 * to, checked against what was done.
 */
package org.practiceaudit.local.demo;
