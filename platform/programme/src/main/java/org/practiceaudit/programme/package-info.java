/**
 * What an authority's audit programme says, as data: scale, tool, quotas, independence, clocks, moderation, disputes,
 * pathways and who is told. Plus the arithmetic every service must do alike: working days and overall grades. Nothing
 * here reads a clock or does I/O beyond its own resources.
 */
package org.practiceaudit.programme;
