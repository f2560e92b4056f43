-- What an address and a network sent within the hour, held until the transaction ends, and the try counted where there is
-- room for it, in one round trip: of a crowd that comes at once each holds a connection for less. Gives from when there is
-- room again, none where there is now, and how much came from the network..
create function take_comment_try(address text, address_most integer, network text, network_most integer, at timestamptz) returns table (room_from timestamptz, of_network integer)
language plpgsql volatile
as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(address, 52));
  perform pg_advisory_xact_lock(hashtextextended(network, 52));
  select count(*)::integer into of_network from comment_tries t where t.digest = network and t.happened_at > at - interval '1 hour';
  select max(first) + interval '1 hour' into room_from from (
    (select t.happened_at as first from comment_tries t where t.digest = address and t.happened_at > at - interval '1 hour' order by t.happened_at desc offset address_most - 1 limit 1)
    union all
    (select t.happened_at from comment_tries t where t.digest = network and t.happened_at > at - interval '1 hour' order by t.happened_at desc offset network_most - 1 limit 1)) firsts;
  if room_from is null then
    insert into comment_tries (digest, happened_at) values (address, at), (network, at);
  end if;
  return next;
end $$;

grant execute on function take_comment_try(text, integer, text, integer, timestamptz) to multaqa_app;
