/** What every service's HTTP has in common: problems, the caller, versions, keys of requests, pages, the API document. */
package org.practiceaudit.web;
