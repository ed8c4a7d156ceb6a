/** GraphQL says null where a client gave none; the gateway's codecs say undefined. */
export const given = <Input extends object>(input: Input) =>
  Object.fromEntries(Object.entries(input).filter(([, value]) => value !== null)) as {
    [Key in keyof Input]: Exclude<Input[Key], null>;
  };
