# A register of one source has no prices to contradict: the checks of prices say nothing of it.
# Needs ../shared/fleet-lists

$ LISTS=$TOP/../shared/fleet-lists
$ hangar import $LISTS/sipri-deliveries-1990-2023.csv $LISTS/sipri-register-china.csv > /dev/null
$ for check in price-conflict implied-rate magnitude asking-as-sale price-outlier; do hangar check $check | tail -n 1; done
Nothing found.
Nothing found.
Nothing found.
Nothing found.
Nothing found.
$
