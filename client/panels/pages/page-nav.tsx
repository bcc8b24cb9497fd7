import { ChevronDown } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { useStore } from 'zustand';
import { allowsWrites, databaseStore } from '../../state/database-store.ts';
import { holdsEvidence, network } from '../../state/network.ts';
import { closePage, openPage, pageStore } from '../../state/page-store.ts';
import { stepsStore } from '../../state/steps-store.ts';
import { openInPlace, PageLink } from './page-link.tsx';
import { findPage, pageList, writingPages } from './page-list.ts';

const listed = pageList.flatMap(({ name, label }) => (label === null ? [] : [{ name, label }]));
type Listed = typeof listed;

/** The pages of reading beside the network; only where the graph holds claims to read. */
export function PageNav() {
  const page = useStore(pageStore, (state) => state.page);
  const useful = useStore(stepsStore, () => holdsEvidence(network));
  const writes = useStore(databaseStore, allowsWrites);
  if (!useful && page === null) {
    return null;
  }
  const current = page?.name ?? null;
  const offered = listed.filter(({ name }) => writes || !writingPages.includes(name));
  return (
    <nav className="page-nav" aria-label="Pages">
      <div className="page-nav-row">
        <a
          className="page-nav-link"
          href={window.location.pathname}
          aria-current={current === null ? 'page' : undefined}
          onClick={(event) => openInPlace(event, closePage)}
        >
          Network
        </a>
        {offered.map(({ name, label }) => (
          <PageLink key={name} name={name} className="page-nav-link" current={name === current}>
            {label}
          </PageLink>
        ))}
      </div>
      <PageMenu current={current} offered={offered} />
    </nav>
  );
}

interface MenuProps {
  readonly current: string | null;
  readonly offered: Listed;
}

/** The same on a narrow page, folded into one word. */
function PageMenu({ current, offered }: MenuProps) {
  const here = current === null ? 'Network' : (findPage(current)?.label ?? 'Pages');
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger className="page-nav-menu">
        {here} <ChevronDown size={14} aria-hidden />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu" align="start" sideOffset={4}>
          <DropdownMenu.Item className="menu-item" onSelect={closePage}>
            Network
          </DropdownMenu.Item>
          {offered.map(({ name, label }) => (
            <DropdownMenu.Item key={name} className="menu-item" onSelect={() => openPage(name)}>
              {label}
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
