/** SHOW, and the administration commands that are recognised only to be refused by name. */
import type { RefusedCommand, ShowCommand } from './ast.ts';
import { SchemaParser } from './schema-parser.ts';

/** Commands by their first words. */
const REFUSED_COMMANDS = [
  ...['DATABASE', 'COMPOSITE DATABASE', 'REPLICA DATABASE', 'ALIAS', 'USER', 'ROLE', 'AUTH RULE'].flatMap(
    (object) => [`CREATE ${object}`, `CREATE OR REPLACE ${object}`, `DROP ${object}`],
  ),
  'CREATE IMMUTABLE ROLE',
  'DROP SERVER',
  'ALTER',
  'RENAME',
  'GRANT',
  'DENY',
  'REVOKE',
  'START DATABASE',
  'STOP DATABASE',
  'ENABLE SERVER',
  'DEALLOCATE',
  'REALLOCATE',
  'DRYRUN',
  'TERMINATE',
].map((words) => words.split(' '));

const REFUSED_SUBJECTS: ReadonlySet<string> = new Set([
  'ALIAS',
  'ALIASES',
  'AUTH',
  'CURRENT',
  'POPULATED',
  'PRIVILEGE',
  'PRIVILEGES',
  'ROLE',
  'ROLES',
  'SERVER',
  'SERVERS',
  'SUPPORTED',
  'USER',
  'USERS',
]);

interface ShowForm {
  readonly subject: ShowCommand['subject'];
  /** What may stand between SHOW and the subject. */
  readonly filters: readonly string[];
}

const CONSTRAINT_KINDS = ['UNIQUE', 'UNIQUENESS', 'KEY', 'EXIST', 'EXISTENCE', 'PROPERTY TYPE'].concat([
  'PROPERTY UNIQUE',
  'PROPERTY UNIQUENESS',
  'PROPERTY EXIST',
  'PROPERTY EXISTENCE',
]);

const SHOW_FORMS: readonly ShowForm[] = [
  { subject: 'INDEXES', filters: ['ALL', 'FULLTEXT', 'LOOKUP', 'POINT', 'RANGE', 'TEXT', 'VECTOR'] },
  {
    subject: 'CONSTRAINTS',
    filters: [
      'ALL',
      ...['', 'NODE ', 'RELATIONSHIP ', 'REL '].flatMap((entity) =>
        CONSTRAINT_KINDS.map((kind) => entity + kind),
      ),
    ],
  },
  { subject: 'PROCEDURES', filters: [] },
  { subject: 'FUNCTIONS', filters: ['ALL', 'BUILT IN', 'USER DEFINED'] },
  { subject: 'TRANSACTIONS', filters: [] },
  { subject: 'SETTINGS', filters: [] },
  { subject: 'DATABASES', filters: ['HOME', 'DEFAULT'] },
];

export abstract class ShowParser extends SchemaParser {
  /** `CREATE USER …`, `SHOW PRIVILEGES …` and their like; what follows is not read. */
  protected refusedCommand(): RefusedCommand | undefined {
    const words = this.refusedWords();
    if (words === undefined || this.at('=', words.length)) return undefined;
    const span = { start: this.peek().start, end: this.text.length };
    return { kind: 'RefusedCommand', name: words.join(' '), span };
  }

  private refusedWords(): readonly string[] | undefined {
    if (!this.at('SHOW')) return REFUSED_COMMANDS.find((words) => this.atAll(...words));
    const last = this.at('ALL', 1) ? 2 : 1;
    if (!this.atAny(REFUSED_SUBJECTS, last) || this.at('DEFINED', last + 1)) return undefined;
    return ['SHOW', ...(last === 2 ? ['ALL'] : []), this.peek(last).key];
  }

  protected showCommand(): ShowCommand {
    const { start } = this.advance();
    const { subject, filter: written } = this.showSubject();
    const filter = subject === 'DATABASES' && written === undefined ? this.databaseName() : written;
    if ((subject === 'FUNCTIONS' || subject === 'PROCEDURES') && this.accept('EXECUTABLE'))
      this.executableBy();
    const yields = this.accept('YIELD') ? this.showYields() : undefined;
    const where = yields === undefined ? this.where() : undefined;
    const returns = yields !== undefined && this.at('RETURN') ? this.projection('Return') : undefined;
    return { kind: 'Show', subject, filter, yields, where, returns, span: this.spanFrom(start) };
  }

  private showSubject(): { subject: ShowCommand['subject']; filter: string | undefined } {
    for (const { subject, filters } of SHOW_FORMS) {
      const plural = subject;
      const singular = subject === 'INDEXES' ? 'INDEX' : subject.slice(0, -1);
      for (const filter of [undefined, ...filters]) {
        const words = filter === undefined ? [] : filter.split(' ');
        if (this.acceptAll(...words, plural) || this.acceptAll(...words, singular))
          return { subject, filter };
      }
    }
    throw this.unexpected();
  }

  /** `SHOW DATABASE neo4j`. */
  private databaseName(): string | undefined {
    const named = this.atName() && !this.at('YIELD') && !this.at('WHERE');
    return named ? this.dottedName('a database name') : undefined;
  }

  /** Everybody may execute everything here, so that this changes no answer. */
  private executableBy(): void {
    if (!this.accept('BY')) return;
    if (!this.acceptAll('CURRENT', 'USER')) this.expectName('a user name');
  }

  private showYields(): NonNullable<ShowCommand['yields']> {
    return { ...this.yields(), ...this.rowOrder(), where: this.where() };
  }
}
