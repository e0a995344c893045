/** The body of a command that needs no fields: `@Body() _body: NoFields`. Any field in it is refused like an unknown one. */
export class NoFields {}
