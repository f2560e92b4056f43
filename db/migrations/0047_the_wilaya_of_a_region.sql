-- The wali is the State's representative towards a region's council (111-14, articles 41, 42, 51 and 114), as the governor is
-- towards a prefecture's, a province's and a commune's. The type is made anew: a value added to one cannot be used in the
-- transaction that adds it.
alter type body_kind rename to body_kind_before;
create type body_kind as enum ('regional_council', 'provincial_council', 'communal_council', 'wilaya', 'prefecture_administration', 'ministry', 'regional_directorate', 'unit');
alter table bodies alter column kind type body_kind using kind::text::body_kind;
alter table invitation_lists alter column body_kind type body_kind using body_kind::text::body_kind;
drop type body_kind_before;

-- Each region has one, beside the prefecture of its seat, whose governor is the same person in another office.
insert into bodies (kind, level, territory_code, slug, name_ar, name_fr)
select 'wilaya', 'region', t.code, 'wilaya-' || t.code, 'ولاية جهة ' || t.name_ar,
       replace(c.name_fr, 'Conseil de la région', 'Wilaya de la région')
from territories t join bodies c on c.territory_code = t.code and c.kind = 'regional_council'
where t.level = 'region'
order by t.code;

-- The wali or governor, and whoever the governor delegates towards the communes.
alter type office_role add value 'state_representative' before 'administrator';
alter type office_role add value 'state_delegate' before 'administrator';

-- The State's administration that entered it for itself; none where the council did, from a document.
alter table session_formalities add recorded_for_body_id integer references bodies;
alter table decision_steps add recorded_for_body_id integer references bodies;
