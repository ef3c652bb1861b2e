/** Signing in by a provider of identities (OpenID Connect): an organisation's own accounts open ours. */
@NullMarked
package ru.otklik.bot.desk.access.provider;

import org.jspecify.annotations.NullMarked;
