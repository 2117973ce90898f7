/** What tests share: given/when/then for deciders, real servers, the architecture's rules, the list of rules proved. */
package org.practiceaudit.testing;
