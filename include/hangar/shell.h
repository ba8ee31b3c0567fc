/* Words for a POSIX shell: what is offered to be pasted. */
#ifndef HANGAR_SHELL_H
#define HANGAR_SHELL_H

struct str;

/* Appends s as one word that reads as s again, whatever bytes it has but NUL: as it stands, in
 * single quotes, or (with control characters, hidden ones, or bytes that are no UTF-8)
 * "$(printf '...')". What is appended is safe to show. A line break at the end of s is lost. */
void shell_quote(struct str *out, const char *s);

#endif
