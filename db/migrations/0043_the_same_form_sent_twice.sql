-- The mark of the form from which each was recorded: the same form sent twice, or from two windows, records one.
alter table agenda_points add submission text, add constraint a_point_is_put_once unique (submission);
alter table agenda_materials add submission text, add constraint a_material_is_attached_once unique (submission);
alter table interventions add submission text, add constraint an_intervention_is_noted_once unique (submission);
alter table minutes_corrections add submission text, add constraint a_correction_is_annexed_once unique (submission);
alter table meeting_series add submission text, add constraint a_series_is_opened_once unique (submission);
alter table committee_seats add submission text, add constraint a_seat_is_given_once unique (submission);
alter table presence_sheet_scans add submission text, add constraint a_scan_is_attached_once unique (submission);
