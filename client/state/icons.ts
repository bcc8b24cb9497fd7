import {
  Banknote,
  BookOpen,
  Boxes,
  Briefcase,
  Building2,
  Calendar,
  Car,
  CircleDashed,
  Clapperboard,
  Code,
  Cpu,
  CreditCard,
  Database,
  Dna,
  FileCheck,
  FileText,
  Flag,
  FlaskConical,
  Globe,
  GraduationCap,
  Handshake,
  House,
  Key,
  Landmark,
  Leaf,
  type LucideIcon,
  Mail,
  MapPin,
  Megaphone,
  MessageSquare,
  MicVocal,
  Music,
  Newspaper,
  Package,
  Phone,
  Pill,
  Plane,
  Quote,
  Scale,
  Server,
  Shield,
  Ship,
  ShoppingCart,
  Star,
  Stethoscope,
  Swords,
  Tag,
  Trophy,
  User,
  Users,
  UsersRound,
} from 'lucide-react';

export interface IconChoice {
  /** By which a look keeps it. */
  readonly name: string;
  readonly icon: LucideIcon;
  /** A label with one of these words gets it of itself. */
  readonly words: readonly string[];
}

/** Every icon that a kind may have, in the order in which the drawing keeps them. */
export const icons: readonly IconChoice[] = [
  choice('none', CircleDashed),
  choice(
    'person',
    User,
    'person people human man woman actor director author user customer employee patient character',
  ),
  choice('delegation', UsersRound, 'delegation team crew party'),
  choice('flag', Flag, 'country nation state'),
  choice(
    'institution',
    Landmark,
    'organization organisation bank government ministry institution agency body',
  ),
  choice('group', Users, 'group family community crowd audience people'),
  choice('meeting', Handshake, 'meeting deal contract partnership'),
  choice('demand', Megaphone, 'demand campaign announcement advert'),
  choice('agreement', FileCheck, 'agreement treaty licence license permit certificate'),
  choice('place', MapPin, 'place location city town site region'),
  choice('quote', Quote, 'claim quote statement'),
  choice('newspaper', Newspaper, 'article report news story'),
  choice('voice', MicVocal, 'source speaker speech singer'),
  choice('database', Database, 'dataset database table store'),
  choice('film', Clapperboard, 'movie film show series episode video'),
  choice('music', Music, 'song album track artist band music'),
  choice('book', BookOpen, 'book publication paper journal chapter work'),
  choice('building', Building2, 'company corporation firm business brand office building hotel'),
  choice('home', House, 'house address home household property'),
  choice('job', Briefcase, 'job role position occupation skill project'),
  choice('school', GraduationCap, 'school university student teacher course class'),
  choice('product', Package, 'product item package part component artifact'),
  choice('order', ShoppingCart, 'order purchase cart sale shop'),
  choice('card', CreditCard, 'card account payment'),
  choice('money', Banknote, 'transaction money invoice price currency fund'),
  choice('server', Server, 'server host machine node cluster service'),
  choice('device', Cpu, 'device sensor computer chip hardware'),
  choice('globe', Globe, 'domain url website web page link internet continent'),
  choice('tag', Tag, 'tag category genre topic keyword type term concept'),
  choice('calendar', Calendar, 'event date day year appointment'),
  choice('mail', Mail, 'mail email letter'),
  choice('phone', Phone, 'phone call number'),
  choice('message', MessageSquare, 'message post comment tweet thread chat'),
  choice('document', FileText, 'document file record note'),
  choice('gene', Dna, 'gene protein genome sequence'),
  choice('pill', Pill, 'drug medicine medication treatment'),
  choice('health', Stethoscope, 'disease symptom diagnosis doctor hospital'),
  choice('chemistry', FlaskConical, 'compound chemical molecule experiment reaction'),
  choice('nature', Leaf, 'species plant animal taxon crop'),
  choice('car', Car, 'car vehicle truck road'),
  choice('plane', Plane, 'plane flight airport airline aircraft'),
  choice('ship', Ship, 'ship vessel port boat'),
  choice('trophy', Trophy, 'game match tournament award prize club'),
  choice('star', Star, 'rating review score'),
  choice('code', Code, 'code function method module repository commit'),
  choice('key', Key, 'key identifier credential permission'),
  choice('shield', Shield, 'policy rule risk security alert'),
  choice('swords', Swords, 'war battle army conflict attack'),
  choice('law', Scale, 'law court case crime judge'),
  choice('boxes', Boxes),
];

/** The icon that a label's words suggest, the first of the label's words that any knows; else the plain one. */
export function suggestIcon(words: readonly string[]): IconChoice {
  for (const word of words) {
    const found = icons.find((entry) => entry.words.includes(word) || entry.words.includes(toSingular(word)));
    if (found !== undefined) {
      return found;
    }
  }
  return icons[0] as IconChoice;
}

export function findIcon(name: string): IconChoice | undefined {
  return icons.find((entry) => entry.name === name);
}

function toSingular(word: string): string {
  return word.replace(/ies$/, 'y').replace(/s$/, '');
}

function choice(name: string, icon: LucideIcon, words = ''): IconChoice {
  return { name, icon, words: words.split(' ').filter((word) => word !== '') };
}
