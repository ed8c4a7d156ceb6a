/** Links to recordings and other files of the gateway: fields of `Agent`, one for each source of files. */
import { inputFields, documented, withoutNulls } from './derive.ts';
import { Agent, type AgentShape } from './agent-entity.ts';
import { builder } from './builder.ts';
import type { Context, FileLink } from './context.ts';
import { fileSources } from './downloads.ts';
import { calls } from './upstream.ts';

const FileLinkType = builder.objectRef<FileLink>('FileLink').implement({
  description:
    'A link that a browser can follow without a Guid, for `<audio>`, `<video>` and `<a>`. It is a secret until it expires.',
  fields: (t) => ({
    path: t.exposeString('path', { description: 'The path on this server, with a ticket.' }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'When the link expires, 60 s after its issue.' }),
    uses: t.exposeInt('uses', {
      description: 'How many requests the link serves, range requests of a player included.',
    }),
  }),
});

for (const [source, { link, operation, preparedBy = operation }] of Object.entries(fileSources))
  builder.objectField(Agent, link, (t) =>
    t.field({
      type: FileLinkType,
      nullable: true,
      description: documented(
        `A link to ${operation.about.charAt(0).toLowerCase()}${operation.about.slice(1)} The server asks the gateway when a client follows the link.`,
        operation,
        ...(preparedBy === operation ? [] : [preparedBy]),
      ),
      extensions: calls(
        ...[...new Set([operation, preparedBy])].map((each) => ({ operation: each, isByLink: true as const })),
      ),
      args: inputFields({ field: t.arg }, preparedBy.input) as never,
      resolve: ({ id, as }: AgentShape, args: Readonly<Record<string, unknown>>, context: Context) =>
        (as ?? context).files.link(id, source, withoutNulls(preparedBy.input, args)),
    } as never),
  );
