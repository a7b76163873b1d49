/**
 * The demo network: invented agencies, agents and staff, and twelve months of what they wrote and did. The seeder calls doors
 * only, as the persons themselves, with the clock set to each act's moment; nothing it shows is set, everything is computed.
 */
@NullMarked
package org.tributary.demo;

import org.jspecify.annotations.NullMarked;
