-- The thread is a copy: when two files are merged, its owner copies again instead of having its rows moved.
update jeunes.table_suiveuse set derivee = true where nom = 'fil.fait';
