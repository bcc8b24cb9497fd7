import { BookOpen } from 'lucide-react';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { beginStory, stories } from '../../state/story-store.ts';
import { sayCount } from '../../state/words.ts';

/** The stories that the data can tell of itself; nothing where it has none. */
export function StoryOffer() {
  const entry = useStore(stories.store, (state) => state.entries.get(''));
  useEffect(() => void stories.load(''), []);
  return entry?.status !== 'ready'
    ? null
    : entry.answer.map((story) => (
        <button key={story.id} type="button" className="button" onClick={() => beginStory(story)}>
          <BookOpen size={14} aria-hidden /> {story.title}, told in{' '}
          {sayCount(story.steps.length, 'step', 'steps')}
        </button>
      ));
}
